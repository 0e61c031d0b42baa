"""Brings a catalog up to date with the template, without ever guessing.

Only a message with the same context and the same source keeps its translation. Standard merges look for similar
texts, and in medicine a similar text can say the opposite. When a source changed, its old translation stays in the
file as fuzzy, under the same context only, for a translator to look at; fuzzy is never shown to a reader.
"""

from babel.messages.catalog import Catalog, Message

from app.translation.plurals import plural_forms


def updated(template: Catalog, old: Catalog, locale: str) -> Catalog:
    """The template's messages with the translations that still belong to them."""
    new = Catalog(
        locale=locale.replace("-", "_"),
        project="symptom-overlap",
        charset="utf-8",
        fuzzy=False,
        header_comment=template.header_comment,
    )
    if rule := plural_forms(locale):
        new.mime_headers = [("Plural-Forms", rule)]  # before any message is added: it says how many forms they have
    translated = {(message.context, message.id): message for message in old if message.id and message.string}
    by_context = {message.context: message for message in translated.values()}
    for message in old.obsolete.values():  # a text may come back as it was
        translated.setdefault((message.context, message.id), message)
    for message in template:
        if message.id:
            same = translated.get((message.context, message.id))
            _add(new, message, same, None if same else by_context.get(message.context))
    _keep_obsolete(new, old, {(message.context, message.id) for message in template})
    return new


def _keep_obsolete(new: Catalog, old: Catalog, wanted: set[tuple[str | None, object]]) -> None:
    """What no id asks for any more stays at the end of the file, commented out: its id may have been renamed."""
    for message in old:
        if message.id and message.string and (message.context, message.id) not in wanted:
            new.obsolete[(message.context or "", str(message.id))] = message
    for key, message in old.obsolete.items():
        if (message.context, message.id) not in wanted:
            new.obsolete.setdefault(key, message)


def _add(new: Catalog, message: Message, same: Message | None, former: Message | None) -> None:
    """Adds a message with the translation of the `same` old one, or with that of the `former` source as fuzzy."""
    source = same or former
    fits = source is not None and isinstance(source.id, str) == isinstance(message.id, str)
    changed = former is not None and fits
    new.add(
        message.id,
        source.string if source and fits else None,
        locations=message.locations,
        flags=[*(same.flags if same else ()), *(["fuzzy"] if changed else [])],
        auto_comments=message.auto_comments,
        user_comments=source.user_comments if source else (),
        previous_id=former.id if former and changed else (),
        context=message.context,
    )
