"""The answers to "may this be sold below zero", strongest refusal last."""

NEGATIVE_STOCK_POLICIES = [
    ("allowed", "Allowed"),
    ("warn", "Warn"),
    ("approve", "Manager approves"),
    ("never", "Never"),
]
