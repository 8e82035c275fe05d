import { useEffect, useRef, useState } from "react";

/**
 * Takes a file dropped anywhere on the page (without this the browser would leave the page for the file). Gives whether
 * a file is being held over it.
 */
export function useFileDrop(take: (file: File) => void): boolean {
  const [over, setOver] = useState(false);
  const taker = useRef(take);
  useEffect(() => {
    taker.current = take;
  });
  useEffect(() => {
    const hold = (event: DragEvent): void => {
      event.preventDefault();
      setOver(true);
    };
    const away = (event: DragEvent): void => {
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent): void => {
      event.preventDefault();
      setOver(false);
      const file = event.dataTransfer?.files[0];
      if (file) taker.current(file);
    };
    window.addEventListener("dragover", hold);
    window.addEventListener("dragleave", away);
    window.addEventListener("drop", drop);
    return () => {
      window.removeEventListener("dragover", hold);
      window.removeEventListener("dragleave", away);
      window.removeEventListener("drop", drop);
    };
  }, []);
  return over;
}
