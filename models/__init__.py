from . import ir_websocket
from . import pos_config
from . import pos_stock_feed
from . import pos_stock_publisher
from . import product_category
from . import res_config_settings
from . import stock_location
from . import stock_quant
