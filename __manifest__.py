# Which folder lands where:
#   static/src/core     the till itself: rules
#   static/src/app      the till itself: services, components, patches
#                       -> point_of_sale._assets_pos
#   static/src/self_order  the app of kiosks and phones; nobody asks for its bundle
#                       where pos_self_order is not installed
#                       -> pos_self_order.assets
#   static/tests/unit   HOOT tests of services, components and patches
#                       -> web.assets_unit_tests
#   static/tests/tours  tours, started by tests/test_tours.py
#                       -> web.assets_tests
#   static/tests/self_order  tours of that app
#                       -> pos_self_order.assets_tests
#   tests_ts, tools, types   never served: node tests, build and type declarations
# Every .js file under static/ is compiled from the .ts file beside it.
{
    "name": "POS Stock Guard",
    "summary": "Live stock on the till, and a stop before selling what is not there",
    "version": "19.0.1.0.0",
    "category": "Sales/Point of Sale",
    "author": "POS Stock Guard contributors",
    "license": "LGPL-3",
    "depends": ["point_of_sale"],
    "data": [
        "security/ir.model.access.csv",
        "security/pos_stock_exception.xml",
        "data/mail_activity_type.xml",
        "views/pos_order_views.xml",
        "views/pos_stock_exception_views.xml",
        "views/product_category_views.xml",
        "views/product_template_views.xml",
        "views/res_config_settings_views.xml",
        "views/stock_location_views.xml",
    ],
    "demo": [
        "demo/res_users.xml",
        "demo/product_category.xml",
        "demo/pos_category.xml",
        "demo/products_fruit.xml",
        "demo/products_dairy.xml",
        "demo/products_bakery.xml",
        "demo/products_pantry.xml",
        "demo/products_drinks.xml",
        "demo/products_household.xml",
        "demo/products_electronics.xml",
        "demo/products_gifts.xml",
        "demo/products_t_shirt.xml",
        "demo/products_lots.xml",
        "demo/products_combo.xml",
        "demo/stock_location.xml",
        "demo/pos_config.xml",
        "demo/stock.quant.csv",
        "demo/stock_picking.xml",
    ],
    "assets": {
        "point_of_sale._assets_pos": [
            "pos_stock_guard/static/src/core/**/*",
            "pos_stock_guard/static/src/app/**/*",
        ],
        "pos_self_order.assets": [
            "pos_stock_guard/static/src/self_order/**/*",
        ],
        "pos_self_order.assets_tests": [
            "pos_stock_guard/static/tests/self_order/**/*",
        ],
        "web.assets_unit_tests": [
            "pos_stock_guard/static/tests/unit/**/*",
        ],
        "web.assets_tests": [
            "pos_stock_guard/static/tests/tours/**/*",
        ],
    },
}
