import type { Server } from "node:http";
import type { AddressInfo } from "node:net";

/** Tells the process that started this one where the server is. */
export function listening(server: Server): void {
  console.log((server.address() as AddressInfo).port);
}
