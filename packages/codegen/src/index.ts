export { type Files, StaleFilesError, type SyncOptions, syncFiles } from "./sync-files.ts";
