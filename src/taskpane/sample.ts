/** The sample workbook as it lies beside the pane. */
export interface SampleFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Fetches the sample workbook. Refuses where it does not lie beside the pane. */
export async function fetchSample(): Promise<SampleFile> {
  const response = await fetch("assets/sample.xlsx");
  if (!response.ok) throw new Error(response.statusText);
  return { name: "sample.xlsx", bytes: new Uint8Array(await response.arrayBuffer()) };
}
