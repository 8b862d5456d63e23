from collections import defaultdict


class KitExplosion:
    """Kits and what a stock move makes of them, worked out in memory.

    Follows `stock.move.action_explode` and `mrp.bom.explode`, which ask the database
    for each kit again, and round each line up where this keeps the exact share.
    """

    def __init__(self, company, boms):
        """
        :param company: res.company, whose stock moves
        :param boms: mrp.bom, active phantom ones of any company, in the order in which
            `_bom_find` prefers them
        """
        self.company = company
        # Lists: records of a concatenation are no longer read together.
        self.ranked_boms = defaultdict(list)
        for rank, bom in enumerate(boms):
            product = bom.product_id or bom.product_tmpl_id
            self.ranked_boms[product].append((rank, bom))
        self.known = {}

    def get_components(self, kit):
        """:return: {component: quantity in its unit per one unit of the kit}, for
        storable products that are no kits; None where nobody can tell before the
        sale, or ever
        """
        return self._explode(kit, None)

    def _find(self, product, company_id, operation_id):
        """What `_bom_find` finds, or None; without a company, the BoMs of all."""
        if product.type == "service":
            return None
        ranked = [
            *self.ranked_boms.get(product, ()),
            *self.ranked_boms.get(product.product_tmpl_id, ()),
        ]
        fitting = [
            (rank, bom)
            for rank, bom in ranked
            if (not company_id or bom.company_id.id in (False, company_id))
            and (not operation_id or bom.picking_type_id.id in (False, operation_id))
        ]
        return min(fitting)[1] if fitting else None

    def _explode(self, product, root):
        """:param root: mrp.bom whose explosion this is a part of, None for a move"""
        scope = root and (root.company_id.id, root.picking_type_id.id)
        if (product, scope) not in self.known:
            # Whoever comes by here again while this is worked out is in a loop.
            self.known[product, scope] = None
            self.known[product, scope] = self._compute(product, root)
        return self.known[product, scope]

    def _compute(self, product, root):
        bom = root and self._find(product, root.company_id.id, root.picking_type_id.id)
        if not bom:
            # A component that is left is a move of its own, which is exploded again.
            root = bom = self._find(product, self.company.id, None)
        if not bom:
            return {product: 1.0} if product.is_storable else {}
        if bom.product_qty <= 0:
            return None
        batches = product.uom_id._compute_quantity(1.0, bom.product_uom_id, round=False)
        return self._add_up(product, bom, batches / bom.product_qty, root)

    def _add_up(self, product, bom, batches, root):
        components = defaultdict(float)
        for line in bom.bom_line_ids:
            if not line.product_qty:
                continue
            parts = self._explode(line.product_id, root)
            if parts == {}:
                continue
            values = line.bom_product_template_attribute_value_ids
            if "no_variant" in values.attribute_id.mapped("create_variant"):
                # Chosen as it is sold, and no two sales need choose alike.
                return None
            if values and line._skip_bom_line(product):
                continue
            if parts is None:
                return None
            quantity = batches * line.product_uom_id._compute_quantity(
                line.product_qty, line.product_id.uom_id, round=False
            )
            for component, share in parts.items():
                components[component] += quantity * share
        return dict(components)
