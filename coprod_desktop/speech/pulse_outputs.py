"""Which loudspeakers and headsets there are, as PulseAudio or PipeWire tells it at once."""

import ctypes
import time
from typing import Any

from coprod_desktop.speech.protocol import SoundOutput

_NO_AUTOSPAWN = 1
_READY, _FAILED, _TERMINATED = 4, 5, 6
_SINKS, _SERVER = 1, 0x80
# A name of a sink never holds this.
_PORT = "#"


class SampleSpec(ctypes.Structure):
    """How samples are given to the sound server: ``pa_sample_spec``."""

    _fields_ = (("format", ctypes.c_int), ("rate", ctypes.c_uint32), ("channels", ctypes.c_uint8))


class _OfChannels(ctypes.Structure):
    """A channel map, and a volume."""

    _fields_ = (("channels", ctypes.c_uint8), ("values", ctypes.c_uint32 * 32))


class _Port(ctypes.Structure):
    _fields_ = (("name", ctypes.c_char_p), ("description", ctypes.c_char_p))


class _Sink(ctypes.Structure):
    """The beginning of ``pa_sink_info``, which the library only ever lengthens at its end."""

    _fields_ = (
        ("name", ctypes.c_char_p),
        ("index", ctypes.c_uint32),
        ("description", ctypes.c_char_p),
        ("sample_spec", SampleSpec),
        ("channel_map", _OfChannels),
        ("owner_module", ctypes.c_uint32),
        ("volume", _OfChannels),
        ("mute", ctypes.c_int),
        ("monitor_source", ctypes.c_uint32),
        ("monitor_source_name", ctypes.c_char_p),
        ("latency", ctypes.c_uint64),
        ("driver", ctypes.c_char_p),
        ("flags", ctypes.c_int),
        ("proplist", ctypes.c_void_p),
        ("configured_latency", ctypes.c_uint64),
        ("base_volume", ctypes.c_uint32),
        ("state", ctypes.c_int),
        ("n_volume_steps", ctypes.c_uint32),
        ("card", ctypes.c_uint32),
        ("n_ports", ctypes.c_uint32),
        ("ports", ctypes.c_void_p),
        ("active_port", ctypes.POINTER(_Port)),
    )


class _ServerInfo(ctypes.Structure):
    """The beginning of ``pa_server_info``."""

    _fields_ = (
        ("user_name", ctypes.c_char_p),
        ("host_name", ctypes.c_char_p),
        ("server_version", ctypes.c_char_p),
        ("server_name", ctypes.c_char_p),
        ("sample_spec", SampleSpec),
        ("default_sink_name", ctypes.c_char_p),
    )


_ON_SERVER = ctypes.CFUNCTYPE(None, ctypes.c_void_p, ctypes.POINTER(_ServerInfo), ctypes.c_void_p)
_ON_SINK = ctypes.CFUNCTYPE(
    None, ctypes.c_void_p, ctypes.POINTER(_Sink), ctypes.c_int, ctypes.c_void_p
)
_ON_CHANGE = ctypes.CFUNCTYPE(None, ctypes.c_void_p, ctypes.c_int, ctypes.c_uint32, ctypes.c_void_p)


def sink_of(output: str) -> str:
    """Give the name by which the sound server knows an output."""
    return output.partition(_PORT)[0]


class PulseOutputs:
    """Listens to the sound server without ever waiting for it; call ``look`` often."""

    def __init__(self) -> None:
        self._library = _load()
        self._loop = self._library.pa_mainloop_new()
        # The library keeps no references; a collected callback would be a crash.
        self._on_server = _ON_SERVER(self._take_server)
        self._on_sink = _ON_SINK(self._take_sink)
        self._on_change = _ON_CHANGE(self._take_change)
        self._default = ""
        self._coming: list[SoundOutput] = []
        self._outputs: tuple[SoundOutput, ...] | None = None
        self._asked = False
        self._is_listing = self._is_outdated = False
        api = self._library.pa_mainloop_get_api(self._loop)
        self._context = self._library.pa_context_new(api, b"Coprod Desktop")
        self._library.pa_context_connect(self._context, None, _NO_AUTOSPAWN, None)

    @property
    def is_lost(self) -> bool:
        """Say whether there is no server, or it has ended."""
        return self._library.pa_context_get_state(self._context) in (_FAILED, _TERMINATED)

    @property
    def usual(self) -> str | None:
        """The output that is taken where none is chosen; None as long as that is not known."""
        if self._outputs is None or not self._default or self.is_lost:
            return None
        same = (one.id for one in self._outputs if sink_of(one.id) == self._default)
        return next(same, None)

    def look(self) -> tuple[SoundOutput, ...] | None:
        """Give what there is; nothing as long as the server has not told."""
        # A lost server is no reason to take the list of before for true.
        if self.is_lost:
            return ()
        while self._library.pa_mainloop_iterate(self._loop, 0, None) > 0:
            pass
        if not self._asked and self._library.pa_context_get_state(self._context) == _READY:
            self._asked = True
            self._library.pa_context_set_subscribe_callback(self._context, self._on_change, None)
            subscribe = self._library.pa_context_subscribe
            self._done(subscribe(self._context, _SINKS | _SERVER, None, None))
            self._ask()
        return self._outputs

    def wait(self, seconds: float) -> tuple[SoundOutput, ...]:
        """Give what there is, also if the server needs a moment to tell."""
        end = time.monotonic() + seconds
        while (found := self.look()) is None and time.monotonic() < end:
            time.sleep(0.005)
        return found or ()

    def _ask(self) -> None:
        self._coming = []
        self._is_listing, self._is_outdated = True, False
        # The server answers in the order in which it is asked.
        self._done(self._library.pa_context_get_server_info(self._context, self._on_server, None))
        ask = self._library.pa_context_get_sink_info_list
        self._done(ask(self._context, self._on_sink, None))

    def _done(self, operation: int | None) -> None:
        if operation:
            self._library.pa_operation_unref(operation)

    def _take_server(self, _context: Any, info: Any, _data: Any) -> None:
        self._default = _text(info.contents.default_sink_name) if info else ""

    def _take_sink(self, _context: Any, info: Any, ends: int, _data: Any) -> None:
        if ends:
            self._end_list()
            return
        sink: Any = info.contents
        name, called = _text(sink.name), _text(sink.description)
        if sink.active_port:
            # A headset that is pulled out of its socket leaves the sink, and changes its port.
            port: Any = sink.active_port.contents
            name += f"{_PORT}{_text(port.name)}"
            called += f", {_text(port.description)}"
        self._coming.append(SoundOutput(id=name, name=called))

    def _end_list(self) -> None:
        self._is_listing = False
        if self._is_outdated:
            self._ask()
        else:
            self._outputs = tuple(self._coming)

    def _take_change(self, _context: Any, _kind: int, _index: int, _data: Any) -> None:
        if self._is_listing:
            self._is_outdated = True
        else:
            self._ask()


def _text(given: bytes | None) -> str:
    return (given or b"").decode(errors="replace")


def _load() -> ctypes.CDLL:
    """Load the library, or raise OSError where there is none."""
    library = ctypes.CDLL("libpulse.so.0")
    pointer, text = ctypes.c_void_p, ctypes.c_char_p
    for name, gives, takes in (
        ("pa_mainloop_new", pointer, ()),
        ("pa_mainloop_get_api", pointer, (pointer,)),
        ("pa_mainloop_iterate", ctypes.c_int, (pointer, ctypes.c_int, pointer)),
        ("pa_context_new", pointer, (pointer, text)),
        ("pa_context_connect", ctypes.c_int, (pointer, text, ctypes.c_int, pointer)),
        ("pa_context_get_state", ctypes.c_int, (pointer,)),
        ("pa_context_set_subscribe_callback", None, (pointer, _ON_CHANGE, pointer)),
        ("pa_context_subscribe", pointer, (pointer, ctypes.c_int, pointer, pointer)),
        ("pa_context_get_server_info", pointer, (pointer, _ON_SERVER, pointer)),
        ("pa_context_get_sink_info_list", pointer, (pointer, _ON_SINK, pointer)),
        ("pa_operation_unref", None, (pointer,)),
    ):
        function = getattr(library, name)
        function.restype, function.argtypes = gives, takes
    return library
