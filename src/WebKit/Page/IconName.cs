namespace Chuangpu.WebKit;

/// <summary>The drawings that <see cref="Icon"/> knows.</summary>
public enum IconName
{
#pragma warning disable CS1591 // Each name says what is drawn.
    Alert, Bell, Book, Building, Calendar, Chart, Check, ChevronDown, ChevronLeft, ChevronRight, Clock, Close, Columns, Comment,
    Document, Download, Edit, External, Eye, Filter, Flag, Folder, Gantt, Grid, Handshake, Help, History, Home, Info, Layers, Link, List,
    Lock, Map, Menu, Minus, Money, More, People, Plus, Print, Search, Send, Settings, Shield, SignOut, Star, Table, Target, Trash, Tree, Undo, Upload, User,
#pragma warning restore CS1591
}
