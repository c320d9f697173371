/** What the rules use of the metrics that Debian's node exporter (1.5) and process exporter (0.7) have, and that every Prometheus makes. */
export const EXPORTED: readonly string[] = [
  'node_cpu_seconds_total',
  'node_disk_io_time_seconds_total',
  'node_filesystem_avail_bytes',
  'node_filesystem_size_bytes',
  'node_memory_MemAvailable_bytes',
  'node_memory_MemTotal_bytes',
  'node_network_receive_bytes_total',
  'node_network_transmit_bytes_total',
];
