import { ownTemporaryFolder } from "./temporary-folder.mjs";

/** Before the first test: whatever tests leave in the temporary folder goes when they are over. */
export default ownTemporaryFolder;
