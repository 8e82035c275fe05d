import { lazy, type ComponentType, type LazyExoticComponent } from "react";

/** A page whose code comes when it is first shown. */
export function lazyPage<N extends string, P>(
  fetchFile: () => Promise<Readonly<Record<N, ComponentType<P>>>>,
  name: N,
): LazyExoticComponent<ComponentType<P>> {
  return lazy(() => fetchFile().then((file) => ({ default: file[name] })));
}
