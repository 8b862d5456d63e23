"""The answers to "may this be sold below zero", strongest refusal last."""

NEGATIVE_STOCK_POLICIES = [
    ("allowed", "Allowed"),
    ("warn", "Warn"),
    ("approve", "Manager approves"),
    ("never", "Never"),
]

# What a policy may stand on, nearest first.
POLICY_DECIDERS = [
    ("product", "Product"),
    ("category", "Product category"),
    ("location", "Stock location"),
    ("config", "Point of sale"),
]
