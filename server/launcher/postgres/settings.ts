import { totalmem } from "node:os";

export type Settings = Record<string, string | number>;

const MIB = 1024 * 1024;

/**
 * What postgresql.conf would say. A table larger than a quarter of shared_buffers is read from the system anew at each count
 * of people and each page checked, which takes as long as looking at them. An unknown or wrong setting keeps PostgreSQL from
 * starting.
 */
export function defaultSettings(): Settings {
  const memoryMib = Math.floor(
    Math.min(totalmem(), process.constrainedMemory() || Number.POSITIVE_INFINITY) / MIB,
  );
  const sharedMib = Math.min(4096, Math.max(128, Math.floor(memoryMib / (memoryMib < 4096 ? 8 : 4))));
  return {
    listen_addresses: "127.0.0.1",
    unix_socket_directories: "",
    max_connections: 150,
    shared_buffers: `${sharedMib}MB`,
    effective_cache_size: `${Math.max(256, Math.floor(memoryMib / 2))}MB`,
    work_mem: "16MB",
    maintenance_work_mem: "128MB",
    min_wal_size: "256MB",
    max_wal_size: "4GB",
    checkpoint_timeout: "15min",
    wal_compression: "pglz",
    random_page_cost: 1.1,
    autovacuum_naptime: "15s",
    jit: "off",
    timezone: "UTC",
    log_timezone: "UTC",
    log_line_prefix: "%m [%p] ",
    log_checkpoints: "off",
  };
}

/** For throwaway clusters: quick, and gone with the machine. */
export const throwawaySettings: Settings = {
  fsync: "off",
  synchronous_commit: "off",
  full_page_writes: "off",
  shared_buffers: "128MB",
  max_connections: 300,
  max_wal_size: "1GB",
};

export function asArguments(settings: Settings) {
  return Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
}
