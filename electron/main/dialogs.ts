import { type BrowserWindow, dialog, type OpenDialogOptions } from "electron";
import type { Dialogs } from "./file-tools.ts";

/** The system's own dialogs, above our window. */
export function systemDialogs(window: () => BrowserWindow | undefined): Dialogs {
  const choose = async (options: OpenDialogOptions) => {
    const parent = window();
    const { canceled, filePaths } = await (parent
      ? dialog.showOpenDialog(parent, options)
      : dialog.showOpenDialog(options));
    return canceled ? [] : filePaths;
  };
  return {
    chooseFiles: (title) => choose({ title, properties: ["openFile", "multiSelections", "dontAddToRecent"] }),
    chooseFolder: async (title) =>
      (await choose({ title, properties: ["openDirectory", "createDirectory", "dontAddToRecent"] }))[0],
    chooseTarget: async (title, defaultPath) => {
      const parent = window();
      const options = { title, defaultPath, properties: ["createDirectory", "dontAddToRecent"] as const };
      const settled = { ...options, properties: [...options.properties] };
      const { canceled, filePath } = await (parent
        ? dialog.showSaveDialog(parent, settled)
        : dialog.showSaveDialog(settled));
      return canceled || !filePath ? undefined : filePath;
    },
  };
}
