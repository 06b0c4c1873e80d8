import { expect, test } from "vitest";
import { clientIpOf } from "./client-ip";

test.each([
  ["203.0.113.7", undefined, "203.0.113.7"],
  ["203.0.113.7", "1.2.3.4", "203.0.113.7"], // a stranger's word about themselves
  ["127.0.0.1", "198.51.100.4", "198.51.100.4"],
  ["::ffff:10.0.0.2", "6.6.6.6, 198.51.100.4, 10.0.0.9", "198.51.100.4"], // the end was written by our own proxies
  ["127.0.0.1", "nonsense", "127.0.0.1"],
  ["::1", undefined, "::1"],
  ["192.168.1.20", "192.168.1.30", "192.168.1.20"],
  [undefined, "1.2.3.4", undefined],
])("[SEC-3] a request from %s that was forwarded for %s comes from %s", (peer, forwarded, ip) => {
  expect(clientIpOf(peer, forwarded)).toBe(ip);
});
