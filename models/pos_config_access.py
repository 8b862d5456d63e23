from odoo import SUPERUSER_ID, api, models
from odoo.exceptions import AccessError
from odoo.fields import Command

# Of core and pos_hr: who approves, and where the till takes its goods from.
BINDING_SETTINGS = {
    "group_pos_manager_id",
    "group_pos_user_id",
    "module_pos_hr",
    "picking_type_id",
}
EMPLOYEE_LISTS = {
    "advanced_employee_ids",
    "basic_employee_ids",
    "minimal_employee_ids",
}


class PosConfigAccess(models.AbstractModel):
    """Core lets every cashier write on a config, but some settings bind cashiers."""

    _name = "pos.config.access"
    _description = "Point of Sale Access to Stock Settings"

    def _check_stock_settings_access(self, vals):
        """
        :raise AccessError: somebody else than a manager changes what binds cashiers
        """
        is_bound = not self.env.su and self._get_binding_settings() & vals.keys()
        if is_bound or self._changes_employees(vals):
            self._check_stock_manager()

    @api.model
    def _check_stock_manager(self):
        """
        :raise AccessError: it is somebody else
        """
        if not self._is_stock_manager():
            raise AccessError(
                self.env._("Only a manager may change what a till does about stock.")
            )

    @api.model
    def _get_binding_settings(self):
        return BINDING_SETTINGS

    @api.model
    def _is_stock_manager(self):
        user = self.env.user
        return user.id == SUPERUSER_ID or user.has_group(
            "point_of_sale.group_pos_manager"
        )

    def _changes_employees(self, vals):
        """pos_hr writes these lists as superuser, whoever asked for it, and has the
        managers' own employees in what is written for everybody."""
        names = EMPLOYEE_LISTS & self._fields.keys() & vals.keys()
        if not any(vals[name] != [] for name in names):
            return False
        # sudo: a POS user has no rights on employees.
        configs = self.sudo()
        managers = configs._get_group_pos_manager().user_ids.employee_ids
        return any(
            not self._are_links(vals[name], managers | config[name])
            for name in names
            for config in configs
        )

    @api.model
    def _are_links(self, commands, employees):
        """Whether they do nothing but have some of these on the list."""
        return isinstance(commands, list) and all(
            isinstance(command, (list, tuple))
            and command[0] == Command.LINK
            and command[1] in employees.ids
            for command in commands
        )
