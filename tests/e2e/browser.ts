import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";

const candidates = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/** The browser on this machine: the one that CHROMIUM names, else where distributions put it. */
const executablePath = process.env["CHROMIUM"] ?? candidates.find(existsSync);

/** Why the browser tests cannot run here, else undefined. */
export const noBrowser =
  executablePath !== undefined && existsSync(executablePath)
    ? undefined
    : `no Chromium at ${executablePath ?? candidates.join(", ")}: apt-get install chromium, or set CHROMIUM to its path`;

/** Skip without a browser? Only on the machine of a person; where CI is set, the tests fail instead. */
export const skipWithoutBrowser = noBrowser !== undefined && !process.env["CI"];

/**
 * Starts Chromium without a window and without the requests it makes of its own accord.
 *
 * @throws Error that names the command which installs Chromium, where there is none
 */
export function launchBrowser(): Promise<Browser> {
  if (noBrowser !== undefined || executablePath === undefined) throw new Error(noBrowser);
  return chromium.launch({
    executablePath,
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
}
