/** The program's version, put in by the build (build/vite.renderer.mts). */
declare const __VERSION__: string;

/** The version this window was built as. */
export const version: string = __VERSION__;
