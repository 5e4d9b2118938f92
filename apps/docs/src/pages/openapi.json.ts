import text from "@calls-api/openapi/openapi.json?raw";

/** The bundled document, byte for byte. */
export const GET = () => new Response(text, { headers: { "Content-Type": "application/json" } });
