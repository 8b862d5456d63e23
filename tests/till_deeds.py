from odoo import fields


class TillDeeds:
    """What cashiers and customers do."""

    def sell(self):
        if session := self._draw_session():
            order = self._make_order(session, self._draw_lines())
            with self._maybe_failing():
                return self._pay(order)

    def sell_past_picking(self):
        """A kiosk's payment terminal marks the order as paid, and nothing else."""
        if session := self._draw_session():
            return self._pay(self._make_order(session, self._draw_lines()), False)

    def ship_later(self):
        if session := self._draw_session():
            values = {
                "partner_id": self.customer.id,
                "shipping_date": fields.Date.today(),
            }
            order = self._pay(self._make_order(session, self._draw_lines(), **values))
            self.pickings |= order.picking_ids
            return order

    def refund(self):
        """All that is left of an order, or goods that came without one."""
        order = self._draw(
            self.orders.filtered(
                lambda order: (
                    order.config_id.current_session_id
                    and any(line.refunded_qty < line.qty for line in order.lines)
                )
            )
        )
        session = self._draw_session()
        if order and self.rng.random() < 0.7:
            refund = order._refund()
        elif session:
            lines = [(product, -quantity) for product, quantity in self._draw_lines()]
            refund = self._make_order(session, lines)
        else:
            return None
        with self._maybe_failing():
            return self._pay(refund)

    def close(self):
        if session := self._draw_session():
            with self._maybe_failing():
                session._validate_session()
            self.pickings |= session.picking_ids
            return session

    def open(self):
        closed = [each for each in self.configs if not each.current_session_id]
        return closed and self._open_session(self._draw(closed))

    def _open_session(self, config):
        session = self.case.open_session(config)
        session.update_stock_at_closing = self.rng.random() < 0.5
        return session

    def _draw_session(self):
        return self._draw([each for each in self._get_sessions() if each])

    def _get_sessions(self):
        return [config.current_session_id for config in self.configs]

    def _make_order(self, session, lines, **values):
        order = self.case.make_order_with(lines, session, **values)
        for line in order.lines:
            lot = self._lot(line.product_id).get("lot_id")
            # Cashiers forget lots too.
            if lot and self.rng.random() < 0.8:
                line.pack_lot_ids = [(0, 0, {"lot_name": lot.name})]
        return order

    def _pay(self, order, picking=True):
        self.case.pay(order, picking)
        self.orders |= order
        self.pickings |= order.picking_ids
        return order
