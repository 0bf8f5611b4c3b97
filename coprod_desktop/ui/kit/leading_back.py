"""A screen that one goes to for a while, over the one where one was."""

from coprod_desktop.ui.kit.panel_view import PanelView


class LeadingBackView(PanelView):
    """A screen of a panel that one goes to for a while; the one below it stays as it is."""
