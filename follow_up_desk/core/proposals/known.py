"""What a desk knows, arranged for matching: which opportunity has this UID, this address, this company."""

from collections.abc import Iterable

from follow_up_desk.core.book import Book
from follow_up_desk.core.proposals.company_names import company_of_domain, own_domain, plain_company, spaced_words
from follow_up_desk.core.proposals.proposal import Proposal
from follow_up_desk.core.records import Opportunity, Person

UNKNOWN = Opportunity("", "", "")
"""Stands for the opportunity of which nothing is known."""


class Known:
    """Answer which opportunities a proposal may belong to; made once for all proposals of a reading."""

    def __init__(self, book: Book) -> None:
        self.book = book
        self._uids: dict[str, str] = {}
        self.sources: dict[tuple[str, str], str] = {}
        self._links: dict[str, str] = {}
        self._companies: dict[str, list[str]] = {}
        self._addresses: dict[str, list[str]] = {}
        self._names: dict[str, list[str]] = {}
        self._domains: dict[str, list[str]] = {}
        for opportunity in book.opportunities.values():
            self._add(opportunity)

    def _add(self, it: Opportunity) -> None:
        for name in filter(None, (it.company, it.agency)):
            self._companies.setdefault(plain_company(name), []).append(it.id)
        for interview in it.interviews:
            if interview.uid:
                self._uids[interview.uid] = it.id
        if it.link:
            self._links.setdefault(it.link, it.id)
        if it.source:
            self.sources[it.source, "opportunity"] = it.id
        self.sources |= {(a.source, str(a.purpose)): it.id for a in it.activities if a.source}
        for person in it.people:
            self._add_person(it.id, person)

    def _add_person(self, id: str, person: Person) -> None:
        self._names.setdefault(" ".join(person.name.casefold().split()), []).append(id)
        if person.email:
            address = person.email.casefold()
            self._addresses.setdefault(address, []).append(id)
            if domain := own_domain(address.rpartition("@")[2]):
                self._domains.setdefault(domain, []).append(id)

    def posting(self, proposal: Proposal) -> str | None:
        """Return the opportunity that a row of another tracker tells of: the same posting, or company and role."""
        if proposal.origin.source and (id := self.sources.get((proposal.origin.source, "opportunity"))):
            return id
        if proposal.link and (id := self._links.get(proposal.link)):
            return id
        role = spaced_words(proposal.role or "")
        same = (id for id in self._by_company(proposal) if spaced_words(self.book.opportunities[id].role) == role)
        return next(same, None)

    def meant(self, proposal: Proposal) -> Opportunity:
        """Return the only opportunity that a proposal may belong to, else the unknown one."""
        found = self.candidates(proposal)
        return self.book.opportunities[found[0]] if len(found) == 1 else UNKNOWN

    def candidates(self, proposal: Proposal) -> list[str]:
        """Return the opportunities it may belong to, found by the surest sign there is."""
        if proposal.uid and (id := self._uids.get(proposal.uid)):
            return [id]
        for by in (self._by_company, self._by_address, self._by_words, self._by_name):
            if found := by(proposal):
                return self._of_that_role(found, proposal)
        return []

    def _by_company(self, proposal: Proposal) -> list[str]:
        names = [plain_company(name) for name in (proposal.company, proposal.agency) if name]
        return _each(id for name in names for id in self._companies.get(name, ()))

    def _by_address(self, proposal: Proposal) -> list[str]:
        addresses = [person.email.casefold() for person in proposal.people if person.email]
        if found := _each(id for address in addresses for id in self._addresses.get(address, ())):
            return found
        domain = own_domain(proposal.origin.domain or "")
        named = self._companies.get(plain_company(company_of_domain(domain)), []) if domain else []
        return _each((*self._domains.get(domain, ()), *named))

    def _by_words(self, proposal: Proposal) -> list[str]:
        """Return those whose company is named in the subject, else in the text."""
        if proposal.company:
            return []
        for text in (proposal.origin.subject, proposal.origin.text):
            words = spaced_words(text or "")
            named = [ids for name, ids in self._companies.items() if name and f" {name} " in words]
            if found := _each(id for ids in named for id in ids):
                return found
        return []

    def _by_name(self, proposal: Proposal) -> list[str]:
        """Return those at which somebody of this whole name is known, where no company is named."""
        if proposal.company:
            return []
        names = (" ".join(person.name.casefold().split()) for person in proposal.people)
        return _each(id for name in names if " " in name for id in self._names.get(name, ()))

    def _of_that_role(self, found: list[str], proposal: Proposal) -> list[str]:
        """Return of several opportunities the one whose role is named, else all."""
        if len(found) < 2:
            return found
        words = spaced_words(f"{proposal.role or ''} | {proposal.origin.subject or ''} | {proposal.origin.text or ''}")
        roles = {id: spaced_words(self.book.opportunities[id].role) for id in found}
        named = [id for id, role in roles.items() if role.strip() and role in words]
        return named if len(named) == 1 else found


def _each(ids: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(ids))
