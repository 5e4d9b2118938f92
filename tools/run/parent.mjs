const parent = process.ppid;
const isScript = process.env["npm_lifecycle_event"] !== undefined;
const intervalMs = 500;

/**
 * Ends this process by SIGTERM once the process that started it is gone. npm and pnpm start scripts in a shell, and a
 * shell that is told to end does not tell its children: without this the server would outlive `npm start`.
 */
export function endWithParent() {
  if (!isScript) return;
  const check = () => {
    if (process.ppid !== parent) process.kill(process.pid, "SIGTERM");
  };
  check();
  setInterval(check, intervalMs).unref();
}
