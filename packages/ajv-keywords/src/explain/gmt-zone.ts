/** Enough of a wrong value to recognise it by. */
const SHOWN = 48;

/** What to write instead of a text that is no zone (contract §4). */
export function explainGmtZone(text: string, suggestion: string | undefined): string {
  const shown = JSON.stringify(text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text);
  const instead =
    suggestion === undefined
      ? 'an offset from -18:00 to +18:00 such as "+05:30", or a region in its exact case such as "Europe/Kyiv"'
      : JSON.stringify(suggestion);
  return `${shown} is not a zone: write ${instead}`;
}
