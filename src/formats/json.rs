//! JSON: one object a line, or one array of objects, which is read object by object.
//!
//! Names are those of CSV, and `host` beside them. Keys that are not known are passed over, since feeds carry more
//! than we read; a key given twice is refused, since two readers would see two different things.

use std::collections::HashSet;
use std::fmt;
use std::io::{self, BufRead};

use serde::de::{DeserializeSeed, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};

use super::error::{LineFault, ReadError};
use super::fields::{Draft, Field};
use super::lines::LineReader;
use super::record::{Line, Record, Tally};
use super::{Bytes, MAX_LINE};

/// Deepest nesting of an object, itself included.
const MAX_DEPTH: u32 = 32;

/// True when the first byte that is not blank opens an array. Only what is buffered is looked at.
pub(super) fn is_array(source: &mut (dyn BufRead + '_)) -> Result<bool, ReadError> {
    let start = source.fill_buf().map_err(|error| ReadError::io(&error, 0))?;
    Ok(start.trim_ascii_start().starts_with(b"["))
}

/// One object a line.
pub(super) struct Lines<'a> {
    lines: LineReader<'a>,
}

impl<'a> Lines<'a> {
    pub(super) const fn new(source: Bytes<'a>) -> Self {
        Self { lines: LineReader::new(source) }
    }

    pub(super) fn read(&mut self, tally: &mut Tally) -> Result<Option<Line>, ReadError> {
        while self.lines.next()?.is_some() {
            tally.lines += 1;
            let line = self.lines.current().trim_ascii();
            if line.is_empty() {
                tally.blank += 1;
                continue;
            }
            let mut scan = Scan::default();
            let is_whole = line.iter().any(|byte| scan.step(*byte) && scan.depth == 0);
            let content = if scan.deepest > MAX_DEPTH { Err(LineFault::Deep) } else { object(line) };
            let number = self.lines.number();
            if !is_whole && line.starts_with(b"{") && !self.lines.is_terminated() {
                return Err(ReadError::Truncated { entry: number });
            }
            return Ok(Some(Line { number, content }));
        }
        Ok(None)
    }

    pub(super) const fn bytes(&self) -> u64 {
        self.lines.bytes()
    }
}

/// One array of objects, on however many lines.
pub(super) struct Array<'a> {
    source: Bytes<'a>,
    element: Vec<u8>,
    entry: u64,
    bytes: u64,
    is_closed: bool,
}

impl<'a> Array<'a> {
    pub(super) const fn new(source: Bytes<'a>) -> Self {
        Self { source, element: Vec::new(), entry: 0, bytes: 0, is_closed: false }
    }

    pub(super) fn read(&mut self, tally: &mut Tally) -> Result<Option<Line>, ReadError> {
        if self.is_closed {
            return Ok(None);
        }
        if !self.open_element()? {
            self.is_closed = true;
            return self.nothing_behind().map(|()| None);
        }
        self.entry += 1;
        tally.lines += 1;
        let scan = self.fill_element()?;
        let content = if scan.deepest > MAX_DEPTH { Err(LineFault::Deep) } else { object(&self.element) };
        Ok(Some(Line { number: self.entry, content }))
    }

    pub(super) const fn bytes(&self) -> u64 {
        self.bytes
    }

    /// Goes to the first byte of the next entry; false when the array closes instead.
    fn open_element(&mut self) -> Result<bool, ReadError> {
        let expected = if self.entry == 0 { b'[' } else { b',' };
        let entry = self.entry + 1;
        match self.next_solid()? {
            Some(b']') if self.entry > 0 => return Ok(false),
            Some(byte) if byte == expected => {}
            Some(_) => return Err(ReadError::Array { entry, problem: "no comma before it" }),
            None => return Err(ReadError::Truncated { entry }),
        }
        match self.peek_solid()? {
            Some(b']') if self.entry == 0 => self.next_solid().map(|_| false),
            Some(b'{') => Ok(true),
            Some(_) => Err(ReadError::Array { entry, problem: "not an object" }),
            None => Err(ReadError::Truncated { entry }),
        }
    }

    /// Reads one object whole, at most [`MAX_LINE`] bytes of it.
    fn fill_element(&mut self) -> Result<Scan, ReadError> {
        self.element.clear();
        let mut scan = Scan::default();
        loop {
            let entry = self.entry;
            let chunk = buffered(&mut self.source, entry)?;
            if chunk.is_empty() {
                return Err(ReadError::Truncated { entry });
            }
            let end = chunk.iter().position(|byte| scan.step(*byte) && scan.depth == 0);
            let part = &chunk[..end.map_or(chunk.len(), |at| at + 1)];
            if self.element.len() + part.len() > MAX_LINE {
                return Err(ReadError::Array { entry, problem: "longer than 64 KiB" });
            }
            self.element.extend_from_slice(part);
            let used = part.len();
            self.source.consume(used);
            self.bytes += used as u64;
            if end.is_some() {
                return Ok(scan);
            }
        }
    }

    fn nothing_behind(&mut self) -> Result<(), ReadError> {
        match self.peek_solid()? {
            None => Ok(()),
            Some(_) => Err(ReadError::Array { entry: self.entry, problem: "something stands behind the array" }),
        }
    }

    fn next_solid(&mut self) -> Result<Option<u8>, ReadError> {
        let byte = self.peek_solid()?;
        if byte.is_some() {
            self.source.consume(1);
            self.bytes += 1;
        }
        Ok(byte)
    }

    fn peek_solid(&mut self) -> Result<Option<u8>, ReadError> {
        loop {
            let chunk = buffered(&mut self.source, self.entry)?;
            let blank = chunk.iter().take_while(|byte| byte.is_ascii_whitespace()).count();
            let found = chunk.get(blank).copied();
            let is_end = chunk.is_empty();
            self.source.consume(blank);
            self.bytes += blank as u64;
            if found.is_some() || is_end {
                return Ok(found);
            }
        }
    }
}

fn buffered<'s>(source: &'s mut Bytes<'_>, entry: u64) -> Result<&'s [u8], ReadError> {
    loop {
        match source.fill_buf() {
            Ok(_) => break,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(ReadError::io(&error, entry)),
        }
    }
    source.fill_buf().map_err(|error| ReadError::io(&error, entry))
}

/// Follows brackets and strings through JSON without understanding it.
#[derive(Debug, Default)]
struct Scan {
    depth: u32,
    deepest: u32,
    in_string: bool,
    is_escaped: bool,
}

impl Scan {
    /// True when this byte closed a bracket.
    fn step(&mut self, byte: u8) -> bool {
        if self.in_string {
            match byte {
                _ if self.is_escaped => self.is_escaped = false,
                b'\\' => self.is_escaped = true,
                b'"' => self.in_string = false,
                _ => {}
            }
            return false;
        }
        match byte {
            b'"' => self.in_string = true,
            b'{' | b'[' => {
                self.depth = self.depth.saturating_add(1);
                self.deepest = self.deepest.max(self.depth);
            }
            b'}' | b']' => {
                self.depth = self.depth.saturating_sub(1);
                return true;
            }
            _ => {}
        }
        false
    }
}

/// Reads one object.
fn object(bytes: &[u8]) -> Result<Record, LineFault> {
    if !bytes.starts_with(b"{") {
        return Err(LineFault::NotObject);
    }
    let mut draft = Draft::default();
    let mut fault = None;
    let mut parser = serde_json::Deserializer::from_slice(bytes);
    let seed = Object { draft: &mut draft, fault: &mut fault };
    let parsed = seed.deserialize(&mut parser).and_then(|()| parser.end());
    match (fault, parsed) {
        (Some(fault), _) => Err(fault),
        (None, Err(error)) => Err(LineFault::Json(error.to_string())),
        (None, Ok(())) => draft.finish(),
    }
}

struct Object<'d> {
    draft: &'d mut Draft,
    fault: &'d mut Option<LineFault>,
}

impl<'de> DeserializeSeed<'de> for Object<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_map(self)
    }
}

impl<'de> Visitor<'de> for Object<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        let mut seen = HashSet::new();
        while let Some(key) = map.next_key::<String>()? {
            let field = Field::named(&key);
            if field.is_some() || key == "host" {
                let value = map.next_value_seed(Scalar)?;
                let put = put(self.draft, field, value);
                if let Err(fault) = put {
                    self.fault.get_or_insert(fault);
                }
            } else {
                map.next_value::<IgnoredAny>()?;
            }
            if seen.contains(&key) {
                // Said before anything else: with two values nothing else about the line is sure.
                *self.fault = Some(LineFault::RepeatedKey(key.chars().take(40).collect()));
            } else {
                seen.insert(key);
            }
        }
        Ok(())
    }
}

/// Puts a value into the draft; `None` stands for `host`.
fn put(draft: &mut Draft, field: Option<Field>, value: Value) -> Result<(), LineFault> {
    let name = field.map_or("host", Field::name);
    let text = match (field, value) {
        (_, Value::Nothing) => return Ok(()),
        (_, Value::Text(text)) => text,
        (Some(Field::Port | Field::FirstListedAt | Field::LastSeenAt | Field::ExpiresAt), Value::Whole(number)) => {
            number.to_string()
        }
        _ => return Err(LineFault::Field { field: name, problem: "not the kind of value it should have" }),
    };
    if let Some(field) = field {
        return draft.set(field, &text);
    }
    draft.set_host(&text);
    Ok(())
}

/// A value, as far as a field can use it.
enum Value {
    Nothing,
    Text(String),
    Whole(u64),
    Other,
}

struct Scalar;

impl<'de> DeserializeSeed<'de> for Scalar {
    type Value = Value;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Value, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Scalar {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value")
    }

    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Nothing)
    }

    fn visit_str<E>(self, text: &str) -> Result<Value, E> {
        Ok(Value::Text(text.to_owned()))
    }

    fn visit_u64<E>(self, number: u64) -> Result<Value, E> {
        Ok(Value::Whole(number))
    }

    fn visit_i64<E>(self, _: i64) -> Result<Value, E> {
        Ok(Value::Other)
    }

    fn visit_f64<E>(self, _: f64) -> Result<Value, E> {
        Ok(Value::Other)
    }

    fn visit_bool<E>(self, _: bool) -> Result<Value, E> {
        Ok(Value::Other)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Value, A::Error> {
        while seq.next_element::<IgnoredAny>()?.is_some() {}
        Ok(Value::Other)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Value, A::Error> {
        while map.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {}
        Ok(Value::Other)
    }
}
