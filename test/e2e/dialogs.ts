import type { ElectronApplication } from "playwright-core";

/** What a person chooses in the system's dialogs from now on; nothing means they close them. */
export function answerDialogs(
  app: ElectronApplication,
  { open, save }: { readonly open?: string; readonly save?: string },
): Promise<void> {
  return app.evaluate(
    ({ dialog }, { open, save }) => {
      dialog.showOpenDialog = async () => ({
        canceled: open === undefined,
        filePaths: open === undefined ? [] : [open],
      });
      dialog.showSaveDialog = async () => ({ canceled: save === undefined, filePath: save ?? "" });
    },
    { open, save },
  );
}
