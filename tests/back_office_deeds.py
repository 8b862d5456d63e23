class BackOfficeDeeds:
    """What warehouse workers and managers do."""

    def receive(self):
        operation = self.case.warehouse.in_type_id
        source = self.env.ref("stock.stock_location_suppliers")
        return self._move_goods(operation, source, self._draw(self.places))

    def deliver(self):
        operation = self.case.warehouse.out_type_id
        target = self.env.ref("stock.stock_location_customers")
        return self._move_goods(operation, self._draw(self.places), target)

    def transfer(self):
        source, target = self.rng.sample(self.places, 2)
        return self._move_goods(self.case.warehouse.int_type_id, source, target)

    def count(self):
        product = self._draw(self.products)
        quant = self.env["stock.quant"].with_context(inventory_mode=True)
        lot = self._lot(product).get("lot_id")
        counted = quant.create(
            {
                "product_id": product.id,
                "location_id": self._draw(self.places).id,
                "inventory_quantity": self.rng.choice((0, 1, 2.5, 20)),
                "lot_id": lot and lot.id,
                "owner_id": self._draw_owner(),
            }
        )
        counted.action_apply_inventory()
        return counted

    def scrap(self):
        product = self._draw(self.products)
        lot = self._lot(product).get("lot_id")
        scrap = self.env["stock.scrap"].create(
            {
                "product_id": product.id,
                "scrap_qty": self._draw_quantity(),
                "location_id": self._draw(self.places).id,
                "lot_id": lot and lot.id,
            }
        )
        scrap.do_scrap()
        return scrap

    def finish(self):
        """All of it, or a part with the rest on a new picking or given up."""
        picking = self._draw_open_picking()
        for move in picking.move_ids if picking else ():
            share = self.rng.choice((1, 1, 0.5, 0))
            move.quantity = move.product_uom.round(move.product_uom_qty * share)
            move.picked = True
        return self._finish(picking)

    def retry(self):
        """A picking that failed, or that somebody left open, just as it is."""
        return self._finish(self._draw_open_picking())

    def unreserve(self):
        picking = self._draw_open_picking()
        return picking and (picking.do_unreserve() or picking)

    def reserve(self):
        picking = self._draw_open_picking()
        return picking and picking.action_assign() and picking

    def cancel(self):
        picking = self._draw_open_picking()
        return picking and picking.action_cancel() and picking

    def change_demand(self):
        picking = self._draw_open_picking()
        move = picking and self._draw(picking.move_ids)
        if move:
            move.product_uom_qty = self._draw_quantity()
        return move

    def take_from_elsewhere(self):
        picking = self._draw_open_picking()
        held = picking and self._draw(picking.move_line_ids)
        if held and held.location_id.usage == "internal":
            held.location_id = self._draw(self.places)
        elif held and held.location_dest_id.usage == "internal":
            held.location_dest_id = self._draw(self.places)
        return held

    def correct(self):
        """Somebody edits what was done."""
        done = self.pickings.filtered(lambda picking: picking.state == "done")
        moved = self._draw(done.move_line_ids)
        if moved:
            moved.quantity = self._draw_quantity()
        return moved

    def tidy_up(self):
        """As Odoo does whenever somebody looks at the stock."""
        self.env["stock.quant"]._quant_tasks()
        return "done"

    def archive(self):
        product = self._draw(self.products)
        product.active = not product.active
        return product

    def move_fridge(self):
        self.fridge.location_id = self.rng.choice((self.floor, self.backroom))
        return self.fridge.location_id

    def move_till(self):
        """The goods of its open session leave from elsewhere from now on."""
        operation = self._draw(self.configs).picking_type_id
        operation.default_location_src_id = self._draw(self.places[:3])
        return operation

    def change_operation(self):
        config, other = self.rng.sample(self.configs, 2)
        config.picking_type_id = other.picking_type_id
        return config

    def _move_goods(self, operation, source, target):
        picking = self.env["stock.picking"].create(
            {
                "picking_type_id": operation.id,
                "location_id": source.id,
                "location_dest_id": target.id,
                "owner_id": self._draw_owner(),
                "move_ids": [
                    (0, 0, self._prepare_move(product, quantity, source, target))
                    for product, quantity in self._draw_lines()
                ],
            }
        )
        self.pickings |= picking
        picking.action_confirm()
        if self.rng.random() < 0.8:
            picking.action_assign()
        if self.rng.random() < 0.5:
            self._name_lots(picking)
            self._finish(picking)
        return picking

    def _prepare_move(self, product, quantity, source, target):
        # In a unit of its own where the product has one to convert from.
        unit = product.uom_id.relative_uom_id or product.uom_id
        return {
            "product_id": product.id,
            "product_uom_qty": quantity,
            "product_uom": self.rng.choice((unit, product.uom_id)).id,
            "location_id": source.id,
            "location_dest_id": target.id,
        }

    def _name_lots(self, picking):
        for held in picking.move_line_ids:
            if held.product_id.tracking != "none" and not held.lot_id:
                held.update(self._lot(held.product_id))

    def _finish(self, picking):
        if picking:
            giving_up = self.rng.random() < 0.3
            with self._maybe_failing():
                picking.with_context(cancel_backorder=giving_up)._action_done()
            self.pickings |= picking.backorder_ids
        return picking

    def _draw_open_picking(self):
        return self._draw(
            self.pickings.filtered(lambda each: each.state not in ("done", "cancel"))
        )

    def _draw_owner(self):
        return self.owner.id if self.rng.random() < 0.15 else False
