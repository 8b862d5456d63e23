import sys

# Odoo imports the package of a module only where it is installed.
HAS_LOYALTY = "odoo.addons.pos_loyalty" in sys.modules
HAS_MRP = "odoo.addons.mrp" in sys.modules
HAS_RESTAURANT = "odoo.addons.pos_restaurant" in sys.modules
HAS_SALE = "odoo.addons.pos_sale" in sys.modules
HAS_SELF_ORDER = "odoo.addons.pos_self_order" in sys.modules
HAS_STOCK_NO_NEGATIVE = "odoo.addons.stock_no_negative" in sys.modules
