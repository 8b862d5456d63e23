# POS Stock Guard: `make help` lists the targets.
# Python's standard library only: this runs before anything is installed.
ENVIRONMENT = PYTHONPATH=tools PYTHONDONTWRITEBYTECODE=1 /usr/bin/python3 -m environment

.DEFAULT_GOAL := help
.PHONY: help demo demo-reset stop

help: ## list the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-18s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

demo: ## get everything, start Odoo 19 with the addon and demo data, print where
	@$(ENVIRONMENT) demo

demo-reset: ## throw the demo's data away and start it anew
	@$(ENVIRONMENT) demo-reset

stop: ## end the demo's processes, keep its data
	@$(ENVIRONMENT) stop
