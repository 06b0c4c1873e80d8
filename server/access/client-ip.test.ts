import { expect, test } from "vitest";
import { clientIpOf, networkOf } from "./client-ip";

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

test("[SEC-1] tries from one IPv6 network count as tries from one place", () => {
  expect(networkOf("2001:db8:1:2:aaaa::1")).toBe(networkOf("2001:db8:1:2:bbbb:1:2:3"));
  expect(networkOf("2001:db8:1:2::1")).not.toBe(networkOf("2001:db8:1:3::1"));
  expect(networkOf("203.0.113.7")).toBe("203.0.113.7");
});
