"""The shared document in memory: it is let go with all it holds."""

import gc
import weakref

from follow_up_desk.core import verbs
from follow_up_desk.core.enumerations import NoteTopic
from follow_up_desk.sync.document import SharedDocument
from tests.sync.desks import settle


def test_a_document_is_let_go_when_nobody_holds_it():
    document = SharedDocument()
    known = weakref.ref(document)
    del document
    gc.collect()
    assert known() is None


def test_a_desk_that_forgets_lets_its_document_go_and_goes_on(both):
    one, other = both
    known = weakref.ref(one.sync._exchanger._document)
    assert known() is not None
    one.sync._forget()
    gc.collect()
    assert known() is None
    one.do(verbs.add_note, "valley", NoteTopic.GENERAL, "written after that")
    settle(one, other)
    assert one.text == other.text
