import { type LookupAddress, lookup } from "node:dns";
import { BlockList, isIP, type LookupFunction } from "node:net";

/** Thrown by guardedLookup(): the address lies in a network that this connection may not enter. */
export class AddressForbidden extends Error {
  constructor(readonly address: string) {
    super(`${address} lies in a private network`);
    this.name = "AddressForbidden";
  }
}

const own = new BlockList();
for (const [network, bits] of [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["172.16.0.0", 12],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
] as const)
  own.addSubnet(network, bits, "ipv4");

/** Of the new addresses only these are public, less those that stand for an old one or for nobody. */
const publicOnes = new BlockList();
publicOnes.addSubnet("2000::", 3, "ipv6");
own.addSubnet("2002::", 16, "ipv6"); // 6to4
own.addSubnet("2001::", 32, "ipv6"); // Teredo
own.addSubnet("2001:db8::", 32, "ipv6");
for (const [network, bits] of [
  ["192.0.0.0", 24],
  ["224.0.0.0", 4],
  ["240.0.0.0", 4],
] as const)
  own.addSubnet(network, bits, "ipv4");

/** Where clouds keep the credentials of their machines. Nobody's bucket or hook lies there. */
const neverAnyones = new BlockList();
neverAnyones.addSubnet("169.254.0.0", 16, "ipv4");
neverAnyones.addAddress("100.100.100.200", "ipv4");
neverAnyones.addSubnet("fe80::", 10, "ipv6");
neverAnyones.addAddress("fd00:ec2::254", "ipv6");

/** Throws AddressForbidden. `mayBePrivate`: an admin of the account said that the own network is meant. */
export function refuseAddress(address: string, mayBePrivate: boolean): void {
  const family = isIP(address) === 6 ? "ipv6" : "ipv4";
  if (neverAnyones.check(address, family) || (!mayBePrivate && isOwn(address, family)))
    throw new AddressForbidden(address);
}

function isOwn(address: string, family: "ipv4" | "ipv6"): boolean {
  if (own.check(address, family)) return true;
  return family === "ipv6" && !publicOnes.check(address, family) && !isMapped(address);
}

/** ::ffff:1.2.3.4 is checked as the old address that it is. */
const isMapped = (address: string) => mappedOnes.check(address, "ipv6");
const mappedOnes = new BlockList();
mappedOnes.addSubnet("::ffff:0:0", 96, "ipv6");

/** A host given as an address is never looked up, so it is looked at here. */
export function refuseEndpoint(endpoint: string, mayBePrivate: boolean): void {
  if (endpoint === "") return;
  const host = new URL(endpoint).hostname.replace(/^\[|\]$/g, "");
  if (isIP(host) !== 0) refuseAddress(host, mayBePrivate);
}

/** Looks at what a name stands for at the moment of connecting: a name may stand for another address a second later. */
export function guardedLookup(mayBePrivate: boolean): LookupFunction {
  return (hostname, options, callback) => {
    lookup(hostname, { ...options, all: true }, (error, addresses) => {
      if (error) return callback(error, "", 0);
      const refused = refusalOf(addresses, mayBePrivate);
      if (refused) return callback(refused, "", 0);
      if (options.all) return callback(null, addresses);
      const [first] = addresses;
      callback(null, first?.address ?? "", first?.family ?? 0);
    });
  };
}

function refusalOf(addresses: LookupAddress[], mayBePrivate: boolean): AddressForbidden | null {
  try {
    for (const { address } of addresses) refuseAddress(address, mayBePrivate);
    return null;
  } catch (error) {
    if (error instanceof AddressForbidden) return error;
    throw error;
  }
}
