import type { ReadWorkbook, SheetText } from "../../shared/ports/workbooks.ts";
import WorkbookWorker from "./workbook.worker.ts?worker";

/** Workbooks are read in a worker of their own, started for each: the reader is fetched when the first one comes. */
export const readWorkbook: ReadWorkbook = (bytes, sheetName) => {
  const worker = new WorkbookWorker();
  const sheet = new Promise<SheetText | undefined>((resolve) => {
    worker.onmessage = ({ data }: MessageEvent<SheetText | undefined>) => resolve(data);
    // A workbook that is too much for this PC's memory ends its worker and nothing else.
    worker.onerror = ({ message }) => {
      reportError(new Error(message));
      resolve(undefined);
    };
  });
  worker.postMessage({ bytes, sheet: sheetName });
  return { sheet, end: () => worker.terminate() };
};
