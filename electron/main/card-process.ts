import { utilityProcess } from "electron";
import type { CardProcess } from "./card-watch.ts";

/** Begins the process that reads cards. It inherits nothing but the environment, and its words go nowhere but here. */
export function beginCardProcess(file: string): CardProcess {
  const child = utilityProcess.fork(file, [], { serviceName: "Reshelf cards", stdio: "ignore" });
  return {
    listen: (said, ended) => {
      child.on("message", said);
      child.on("exit", ended);
    },
    end: () => void child.kill(),
  };
}
