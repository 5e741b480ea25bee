//! Atom as programs read it.

use roxmltree::{Document, Node};

/// The namespace of RFC 4287.
pub(crate) const ATOM: &str = "http://www.w3.org/2005/Atom";

/// A text that has to be XML.
pub(crate) fn parsed(text: &str) -> Document<'_> {
    Document::parse(text).unwrap_or_else(|error| panic!("{error}: {text}"))
}

/// The one element of this name below another.
pub(crate) fn child<'a>(node: Node<'a, 'a>, name: &str) -> Node<'a, 'a> {
    let found = children(node, name);
    assert_eq!(found.len(), 1, "{name}");
    found[0]
}

/// Every element of this name below another.
pub(crate) fn children<'a>(node: Node<'a, 'a>, name: &str) -> Vec<Node<'a, 'a>> {
    node.children().filter(|child| child.has_tag_name((ATOM, name))).collect()
}

/// What an element leads to, each with how.
pub(crate) fn links<'a>(node: Node<'a, 'a>) -> Vec<(&'a str, &'a str)> {
    let links = children(node, "link").into_iter();
    links.map(|link| (link.attribute("rel").unwrap(), link.attribute("href").unwrap())).collect()
}
