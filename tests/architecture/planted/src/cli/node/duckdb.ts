import type { DuckDBConnection } from '@duckdb/node-api'
export type Connection = DuckDBConnection
