from .tour_case import StockGuardTourCase


class SelfOrderHttpCase(StockGuardTourCase):
    """A kiosk that is open, and whose customers pay at a till."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.config = cls.main_pos_config
        # Odoo allows a kiosk no cash.
        cash = cls.config.payment_method_ids.filtered("is_cash_count")
        cls.config.payment_method_ids -= cash
        cls.config.write(
            {
                "self_ordering_mode": "kiosk",
                "self_ordering_service_mode": "counter",
                "self_ordering_default_user_id": cls.seller.id,
                "use_presets": False,
                "negative_stock_policy": "never",
            }
        )
        cls.config.with_user(cls.seller).open_ui()
        cls.config.current_session_id.set_opening_control(0, "")
