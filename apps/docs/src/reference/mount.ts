/** What the browser build of Scalar puts on the window. */
interface Scalar {
  createApiReference(
    element: string,
    configuration: object,
  ): { updateConfiguration(configuration: object): void };
}

const root = document.documentElement;

/** On a person's own machine the reference server shows this page, so requests tried from here go to it. */
const isLocal = ["localhost", "127.0.0.1"].includes(location.hostname);

/** The reference of `/openapi.json` in the element, in the colours that the page has now. */
function configuration() {
  return {
    url: "/openapi.json",
    ...(isLocal && { servers: [{ url: location.origin, description: "The server that shows this page." }] }),
    theme: "none",
    layout: "modern",
    forceDarkModeState: root.dataset["theme"] === "light" ? "light" : "dark",
    showOperationId: true,
    hideDarkModeToggle: true,
    // The search of the site finds operations and schemas, too.
    hideSearch: true,
    defaultOpenAllTags: true,
    expandAllResponses: false,
    defaultHttpClient: { targetKey: "shell", clientKey: "curl" },
    modelsSectionLabel: "Schemas",
    orderSchemaPropertiesBy: "preserve",
    documentDownloadType: "none",
    generateOperationSlug: ({ operationId }: { operationId: string }) => operationId,
    generateModelSlug: ({ name }: { name: string }) => name,
    // Nothing from anywhere else, and nothing told to anybody.
    withDefaultFonts: false,
    telemetry: false,
    showDeveloperTools: "never",
    hideClientButton: true,
    agent: { disabled: true },
    mcp: { disabled: true },
    proxyUrl: "",
  };
}

/** Shows the reference in the element and keeps its dark mode that of the page. */
export function mountReference(element: string): void {
  const { Scalar } = window as unknown as { Scalar: Scalar };
  const reference = Scalar.createApiReference(element, configuration());
  new MutationObserver(() => reference.updateConfiguration(configuration())).observe(root, {
    attributeFilter: ["data-theme"],
  });
}
