import { expect, test } from "@/server/testing/test";
import { refuseAddress, refuseEndpoint } from "./guard-address";

const isRefused = (address: string, mayBePrivate: boolean) => {
  try {
    refuseAddress(address, mayBePrivate);
    return false;
  } catch {
    return true;
  }
};

test.each([
  ["52.219.170.1", false, false],
  ["127.0.0.1", true, false],
  ["10.1.2.3", true, false],
  ["192.168.0.9", true, false],
  ["172.31.255.255", true, false],
  ["172.32.0.1", false, false],
  ["::1", true, false],
  ["::ffff:10.0.0.1", true, false],
  ["fd12::1", true, false],
  ["2600:1f18::1", false, false],
  ["::", true, false],
  ["::ffff:52.219.170.1", false, false],
  ["64:ff9b::a00:1", true, false],
  ["2002:a00:1::1", true, false],
  ["ff02::1", true, false],
  ["224.0.0.1", true, false],
  ["169.254.169.254", true, true],
  ["::ffff:169.254.169.254", true, true],
  ["fd00:ec2::254", true, true],
])("%s is refused to a project's admin: %s, to the account's: %s", (address, byProject, byAccount) => {
  expect(isRefused(address, false)).toBe(byProject);
  expect(isRefused(address, true)).toBe(byAccount);
});

test.each([
  "http://127.1:9000",
  "http://2130706433",
  "http://[::1]:9000",
  "http://[::]:9000",
  "http://0x7f.1",
])("%s is this machine, however it is written", (endpoint) => {
  expect(() => refuseEndpoint(endpoint, false)).toThrow("private network");
  expect(() => refuseEndpoint(endpoint, true)).not.toThrow();
});
