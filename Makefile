# Three commands for whoever works on this: each does its own set-up.
.PHONY: run test bench tools

# The whole product with sample data, at http://127.0.0.1:8080/
run:
	cargo run --release -- serve --demo

# Every test, on SQLite and on a throwaway PostgreSQL, with real name and mail servers, and in a real browser.
test:
	tests/setup
	REPRIEVE_REQUIRE_POSTGRES=1 REPRIEVE_REQUIRE_SERVERS=1 tests/postgres cargo test --locked
	tests/browser/run

# What it costs, each figure as a ratio to something measured in the same run: one table.
bench:
	tests/setup
	tests/postgres benches/table
