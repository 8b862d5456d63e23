# POS Stock Guard: `make help` lists the targets.
# Python's standard library only: this runs before anything is installed.
ENVIRONMENT = PYTHONPATH=tools PYTHONDONTWRITEBYTECODE=1 /usr/bin/python3 -m environment

.DEFAULT_GOAL := help
.PHONY: help demo demo-reset stop test test-environment lint check-odoo test-unit \
	test-odoo test-odoo-lint test-tours test-hoot test-tills test-odoo-suite \
	soak bench bench-tills screenshots pot clean-cache

help: ## list the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-18s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

demo: ## get everything, start Odoo 19 with the addon and demo data, print where
	@$(ENVIRONMENT) demo

demo-reset: ## throw the demo's data away and start it anew
	@$(ENVIRONMENT) demo-reset

stop: ## end the demo's processes, keep its data
	@$(ENVIRONMENT) stop

test: ## run all suites, JOBS=n of those without a browser at once (2)
	@$(ENVIRONMENT) test

test-environment: ## test this tool itself
	@$(ENVIRONMENT) test-environment

lint: ## ESLint, prettier, tsc, stale output, ruff, pylint-odoo
	@$(ENVIRONMENT) lint

check-odoo: ## compare types/odoo with Odoo's own source
	@$(ENVIRONMENT) check-odoo

test-unit: ## QUnit unit and property tests, in Node
	@$(ENVIRONMENT) test-unit

test-odoo: ## Python tests, with and without the neighbouring modules
	@$(ENVIRONMENT) test-odoo

test-odoo-lint: ## Odoo's own test_lint, on this addon
	@$(ENVIRONMENT) test-odoo-lint

test-tours: ## Odoo tours in Chromium, with and without the neighbouring modules
	@$(ENVIRONMENT) test-tours

test-hoot: ## HOOT tests in Chromium: ours, and core's with the addon installed
	@$(ENVIRONMENT) test-hoot

test-tills: ## several real tills against a real server, with workers and without
	@$(ENVIRONMENT) test-tills

test-odoo-suite: ## Odoo's own POS tests with the addon installed (35 minutes)
	@$(ENVIRONMENT) test-odoo-suite

soak: ## thousands of claims and sales at once, on a server that gets killed, write doc/soak.md (20 minutes)
	@$(ENVIRONMENT) soak

bench: ## measure what the addon costs, write doc/benchmarks.md (25 minutes)
	@$(ENVIRONMENT) bench

bench-tills: ## the same of what is measured on tills only (20 minutes)
	@$(ENVIRONMENT) bench-tills

screenshots: ## take the README's pictures from a real till
	@$(ENVIRONMENT) screenshots

pot: ## write i18n/pos_stock_guard.pot from a clean copy of the addon
	@$(ENVIRONMENT) pot

clean-cache: ## remove all downloads, ready databases, demos and results
	@$(ENVIRONMENT) clean-cache
