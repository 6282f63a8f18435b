/** Settings of the server by name, as PostgreSQL spells them. */
export type ServerSettings = Readonly<Record<string, string>>

/** For a small machine. Its log tells about the server alone: a failing statement or its values may hold personal data, so neither is written. */
export const ordinarySettings: ServerSettings = {
	listen_addresses: '',
	cluster_name: 'spoiwo',
	max_connections: '60',
	shared_buffers: '128MB',
	effective_cache_size: '512MB',
	max_wal_size: '1GB',
	wal_compression: 'on',
	random_page_cost: '1.1',
	jit: 'off',
	timezone: 'UTC',
	log_timezone: 'UTC',
	log_min_messages: 'log',
	log_min_error_statement: 'panic',
	log_statement: 'none',
	log_parameter_max_length_on_error: '0',
	log_checkpoints: 'off',
}

/** For a server whose data nobody misses: tests. */
export const throwawaySettings: ServerSettings = {
	fsync: 'off',
	synchronous_commit: 'off',
	full_page_writes: 'off',
	max_connections: '200',
}

/** The settings as arguments of `postgres`. */
export function settingsAsArguments(settings: ServerSettings): string[] {
	return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
}
