"""The driver of forms, for the preview, too."""

from tests.ui.forms.conftest import hands_over as hands_over
