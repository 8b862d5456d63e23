from odoo import models


class IrWebsocket(models.AbstractModel):
    _inherit = "ir.websocket"

    def _build_bus_channel_list(self, channels):
        # A name the user may not hear is dropped here, never passed on as a string.
        names, others = [], []
        for channel in channels:
            is_feed = isinstance(channel, str) and channel.startswith("pos_stock_feed_")
            (names if is_feed else others).append(channel)
        channels = super()._build_bus_channel_list(others)
        return [*channels, *self.env["pos.stock.feed"]._get_listenable(names)]
