# What a row of figures tells, in this order; quantities in the unit of the product.
COLUMNS = ["product_id", "on_hand", "reserved", "unposted"]
