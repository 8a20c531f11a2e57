import { useEffect, useState } from "react";
import type { DroppedFile } from "../../shared/ports/host.ts";
import { importFlow } from "../features/files/import-flow.ts";
import { useServices } from "../services/services.tsx";

/**
 * Takes what is brought to the window: files dropped anywhere on it, and those the program was started with. `onFiles`
 * hears that there are some. True while files are held over the window.
 */
export function useBrought(onFiles: () => void): boolean {
  const services = useServices();
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    const { host } = services;
    const bring = (files: Parameters<typeof importFlow.bring>[1]) => {
      if (files.length === 0) return;
      onFiles();
      importFlow.bring(services, files);
    };
    const ask = async () => bring(await host["file.brought"]({}));
    const over = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes("Files")) return;
      event.preventDefault();
      setOver(event.type === "dragover");
    };
    const drop = (event: DragEvent) => {
      over(event);
      setOver(false);
      bring(droppedFiles(event.dataTransfer).map(host.keep));
    };
    const end = () => setOver(false);
    const stop = host.onBrought(() => void ask());
    void ask();
    const heard = { dragover: over, dragleave: over, drop, dragend: end } as const;
    for (const [name, listen] of Object.entries(heard))
      window.addEventListener(name, listen as EventListener);
    return () => {
      stop();
      for (const [name, listen] of Object.entries(heard))
        window.removeEventListener(name, listen as EventListener);
    };
  }, [services, onFiles]);
  return isOver;
}

/** The files of a drop. Which of them are folders is known only while it is handled. */
function droppedFiles(transfer: DataTransfer | null): readonly DroppedFile[] {
  return Array.from(transfer?.items ?? []).flatMap((item) => {
    const file = item.getAsFile();
    if (!file) return [];
    const isFolder = item.webkitGetAsEntry()?.isDirectory ?? false;
    const { name, size } = file;
    return [{ name, size, isFolder, slice: (from: number, to: number) => file.slice(from, to) }];
  });
}
