import { expect, test } from "vitest";
import { snippetsFor } from "./snippets";

const place = { projectId: "4c1d7be0a0a94b0e9b1c9c3f5d2e7a11", endpoint: "https://waymark.example.com" };

test.each(snippetsFor(place))(
  "the snippet for $label carries this project and this installation",
  ({ code }) => {
    expect(code).toContain(place.projectId);
    expect(code).toContain(place.endpoint);
    expect(code).toContain("cart.abandoned");
  },
);

test("what a shell sends is JSON once the shell has put in the id and the time", () => {
  for (const { code } of snippetsFor(place).filter(({ id }) => id === "cli" || id === "curl")) {
    const [, written = ""] = /'(\{"BatchItem.*\})'$/s.exec(code) ?? [];
    const said = JSON.parse(written.replace(/'"\$\(date ([^)]*)\)[^"]*"'/g, "$1"));
    const { Endpoint, Events } = said.BatchItem["first-endpoint"];
    expect(Endpoint).toEqual({ Address: "ann@example.com", ChannelType: "EMAIL" });
    expect(Events["+%s"]).toMatchObject({ EventType: "cart.abandoned", Timestamp: "-u +%FT%TZ" });
  }
});
