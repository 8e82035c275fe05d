import { addressOf, hashedName, raisedVersion } from "../../scripts/manifest/package";

test.each([
  ["https://cqm.example.se", "https://cqm.example.se/"],
  ["https://cqm.example.se/addins/cqm", "https://cqm.example.se/addins/cqm/"],
  ["https://cqm.example.se:8443/å/", "https://cqm.example.se:8443/%C3%A5/"],
])("%s is an address", (given, address) => {
  expect(addressOf(given)).toBe(address);
});

test.each([
  ["http://cqm.example.se/", "does not begin with https"],
  ["file:///srv/cqm/", "does not begin with https"],
  ["cqm.example.se", "is no address"],
  ["https://cqm.example.se/?a=1", "has something after the path"],
  ["https://someone@cqm.example.se/", "has a user name"],
])("%s is refused: %s", (given, why) => {
  expect(addressOf(given)).toEqual({ fault: expect.stringContaining(why) as string });
});

test("another content, another name", () => {
  const [one, other] = [
    hashedName("assets/a-16.png", Buffer.from("1")),
    hashedName("assets/a-16.png", Buffer.from("2")),
  ];
  expect(one).toMatch(/^assets\/a-16\.[0-9a-f]{8}\.png$/);
  expect(other).not.toBe(one);
  expect(hashedName("functions.sv.json", Buffer.from("{}"))).toMatch(/^functions\.sv\.[0-9a-f]{8}\.json$/);
});

test.each([
  ["nothing before", null, "0.1.0.120"],
  ["the same content again", { version: "0.1.0.120", changed: false }, "0.1.0.120"],
  ["changed, not committed", { version: "0.1.0.120", changed: true }, "0.1.0.121"],
  ["changed and committed", { version: "0.1.0.119", changed: true }, "0.1.0.120"],
  ["after a build by hand", { version: "0.1.0.200", changed: true }, "0.1.0.201"],
  ["the same content after a build by hand", { version: "0.1.0.200", changed: false }, "0.1.0.200"],
  ["a new release", { version: "0.0.9.900", changed: true }, "0.1.0.120"],
  ["an older release over a newer", { version: "0.2.0.3", changed: true }, "0.2.0.4"],
])("the version, %s", (_, before, version) => {
  expect(raisedVersion("0.1.0", 120, before)).toBe(version);
});
