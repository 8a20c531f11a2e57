import react from "@vitejs/plugin-react";
import { buildBenchApp } from "./bench-app.mjs";

/** The real program, its window built as it ships, which also tells what it understood. The caller removes the folder. */
export const buildDecodeApp = () => buildBenchApp("decode-page", [...react()]);
